import type { ColumnRole } from '#lib/domain/column.ts';

export interface RoleNames {
  readonly role: Exclude<ColumnRole, 'ignored'>;
  /** Whole headers, in plain words; blanks in them do not matter. */
  readonly names: readonly string[];
  /** Words that suggest the role within a longer header. */
  readonly words: readonly string[];
  /** Words beside which they do not. */
  readonly but: readonly string[];
}

const list = (text: string) => text.split(',').map((name) => name.trim());

const notTheThing = list(
  'optin,optout,opt,consent,consentement,statut,status,date,dt,type,source,nb,nombre,count,valid,valide,flag,langue,' +
    'language,bounce,ouverture,clic,click,open,domaine,domain,newsletter,abonne,inscription,verified,score,is,has'
);

/** Headers of French and English files. Order matters for words only: the first role that matches is taken. */
export const roleNames: readonly RoleNames[] = [
  {
    role: 'mobile-id',
    names: list(
      'idfa,gaid,aaid,maid,adid,madid,rdid,mobile id,mobile ad id,mobile advertising id,mobile advertiser id,' +
        'advertising id,advertiser id,ad id,google ad id,google advertising id,apple idfa,id publicitaire,' +
        'identifiant publicitaire,identifiant publicitaire mobile,device advertising id,device id,android ad id'
    ),
    words: list('idfa,gaid,aaid,maid,madid,advertising id,mobile id'),
    but: list('date,type,os,optin,consent')
  },
  {
    role: 'email',
    names: list(
      'email,emails,e mail,e mails,mail,mails,courriel,courriels,mel,email address,e mail address,mail address,' +
        'adresse email,adresse e mail,adresse mail,adresse courriel,adresse electronique,adresse de messagerie,' +
        'courrier electronique,mail client,email client,client email,customer email,user email,contact email,' +
        'email contact,mail contact,email 1,email1,mail 1,primary email,email principal,mail perso,email perso,' +
        'email personnel,email pro,mail pro,personal email,work email,hem,em,emailaddress'
    ),
    words: list('email,emails,e mail,mail,mails,courriel,hem'),
    but: list('id,sent,envoi,envoye,hash type,city,street,postal,poste').concat(notTheThing)
  },
  {
    role: 'birth-date',
    names: list(
      'date de naissance,date naissance,date naiss,dt naiss,dt naissance,d naiss,ddn,naissance,naiss,nele,ne le,ne e le,' +
        'birthday,birth date,birthdate,date of birth,dob,birth,anniversaire,date anniversaire,jour de naissance,' +
        'bday,born,born on,dateofbirth'
    ),
    words: list('naissance,naiss,birthday,birthdate,birth,dob,anniversaire'),
    but: list('lieu,ville,pays,place,city,country,departement,dept,nom,name,annee,year,mois,month,jour,day,commune,cp')
  },
  {
    role: 'phone',
    names: list(
      'phone,phones,telephone,telephones,tel,tels,mobile,portable,gsm,cell,cellphone,cell phone,cellulaire,msisdn,' +
        'phone number,mobile number,mobile phone,mobile phone number,telephone number,numero de telephone,' +
        'numero telephone,num tel,no tel,n tel,n telephone,numtel,tel mobile,tel portable,telephone mobile,' +
        'telephone portable,tel fixe,telephone fixe,fixe,tel domicile,telephone domicile,home phone,work phone,' +
        'tel client,phone 1,phone1,tel 1,tel1,tel 2,sms,numero sms,whatsapp,numero mobile,num mobile,num portable,ph,' +
        'contact phone,customer phone,phonenumber'
    ),
    words: list('phone,telephone,tel,portable,gsm,mobile,msisdn,cellphone,sms'),
    but: list('id,os,app,device,modele,model,operateur,carrier,indicatif,pays,country,code,web').concat(notTheThing)
  },
  {
    role: 'first-name',
    names: list(
      'prenom,prenoms,first name,firstname,fname,f name,given name,givenname,forename,first,prenom client,' +
        'client prenom,customer first name,contact first name,fn,prenom contact,prenom usuel'
    ),
    words: list('prenom,first name,firstname,given name,forename'),
    but: list('nom,last,complet,full,enfant,child,conjoint,spouse').concat(notTheThing)
  },
  {
    role: 'last-name',
    names: list(
      'nom,noms,nom de famille,nom famille,last name,lastname,lname,l name,surname,family name,familyname,last,ln,' +
        'nom client,client nom,nom contact,nom usage,nom d usage,nom de naissance,nom naissance,customer last name,' +
        'nom patronymique,patronyme'
    ),
    words: list('last name,lastname,surname,family name,nom de famille,nom client,nom contact'),
    but: list('prenom,complet,full,first').concat(notTheThing)
  },
  {
    role: 'gender',
    names: list('sexe,sex,genre,gender,civilite,civ,salutation,titre civilite,code civilite,civilite client,gen'),
    words: list('sexe,gender,civilite,salutation'),
    but: list('date,produit,product')
  },
  {
    role: 'postcode',
    names: list(
      'cp,code postal,codepostal,cod postal,code post,c postal,zip,zip code,zipcode,postcode,post code,postal code,' +
        'postalcode,plz,postal,cp client,code postal client,cp livraison,zip postal code,adresse cp'
    ),
    words: list('code postal,codepostal,cp,zip,zipcode,zip code,postcode,postal code,post code'),
    but: list('naissance,birth,date')
  },
  {
    role: 'city',
    names: list(
      'ville,city,town,commune,localite,municipality,ct,ville client,adresse ville,ville de residence,nom ville'
    ),
    words: list('ville,city,town,commune,localite'),
    but: list('naissance,birth,code,insee,id,magasin,store,centre')
  },
  {
    role: 'country',
    names: list(
      'pays,country,country code,countrycode,code pays,pays de residence,pays residence,country iso,iso country,' +
        'pays iso,code iso pays,country name,pays client,nation,adresse pays,country region'
    ),
    words: list('pays,country'),
    but: list('naissance,birth,phone,tel,telephone,indicatif,ip,origin,origine')
  },
  {
    role: 'external-id',
    names: list(
      'id,identifiant,identifier,external id,externalid,external user id,extern id,client id,clientid,id client,idclient,' +
        'customer id,customerid,customer number,user id,userid,uid,uuid,guid,contact id,id contact,crm id,id crm,' +
        'id carte,carte id,carte,carte fidelite,numero carte,num carte,no carte,n carte,numero client,num client,' +
        'no client,n client,code client,ref client,reference client,loyalty id,loyalty card,member id,membership id,' +
        'subscriber id,account id,matricule,id interne,id externe,partner id,person id,id personne,profile id,key,' +
        'cle,extern,external,id adherent,numero adherent,id fidelite,lead id'
    ),
    words: list('id,identifiant,carte,matricule,numero client,customer number'),
    but: list(
      'commande,order,produit,product,campagne,campaign,magasin,store,session,device,transaction,article,item,segment,' +
        'list,liste,bancaire,bleue,credit,identite,page,ville,pays,city,country,parent,owner,template,date,dt,type'
    )
  }
];
