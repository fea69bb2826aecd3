import { expect, type Locator } from 'playwright/test';
import { ContactsScreen } from './contacts-screen.ts';

/** One person, as somebody works on them, in French. */
export class PersonScreen extends ContactsScreen {
  /** Opens the person of a row of the table, from 0, by the keyboard. */
  async openRow(at: number): Promise<void> {
    await this.row(at).locator('a').focus();
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(/\/contacts\/\d+\/$/);
    await expect(this.card).toBeVisible();
  }

  get card(): Locator {
    return this.page.getByRole('region', { name: 'Fiche', exact: true });
  }
  get story(): Locator {
    return this.page.getByRole('region', { name: 'Chronologie' });
  }
  get consent(): Locator {
    return this.page.locator('aside');
  }
  get number(): number {
    return Number(/\/contacts\/(\d+)\//.exec(this.page.url())?.[1]);
  }
  /** The value of a field, which a press edits. */
  value(field: string): Locator {
    return this.card.getByRole('button', { name: new RegExp(`^${field} : .*\\. Modifier$`) });
  }
  origin(field: string): Locator {
    return this.card.getByRole('button', { name: `${field} : d’où vient la valeur` });
  }
  /** Types a value in place of what is there. */
  async type(field: string, text: string): Promise<void> {
    await this.value(field).press('Enter');
    await expect(this.card.getByRole('textbox', { name: field })).toBeFocused();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }
}
