// one page for every number: the host answers with the shell
export const prerender = false;
