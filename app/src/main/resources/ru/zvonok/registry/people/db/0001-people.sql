--liquibase formatted sql

--changeset people:persons
create schema people;
comment on schema people is 'Persons, contacts, kinship, employment';
create sequence people.person_seq as bigint increment 50;

create table people.person (
  organisation_id bigint not null,
  id bigint not null,
  guid uuid not null,
  birth_date date,
  version integer not null default 0,
  sex char(1) check (sex in ('M', 'F')),
  last_name text not null check (last_name <> ''),
  first_name text not null check (first_name <> ''),
  middle_name text,
  snils text check (snils ~ '^[0-9]{11}$'),
  norm text collate "C" not null generated always as (
    replace(lower((last_name || ' ' || first_name || coalesce(' ' || middle_name, '')) collate "ru-x-icu"), 'ё', 'е') collate "C") stored,
  constraint person_pk primary key (organisation_id, id),
  constraint person_guid_key unique (organisation_id, guid),
  constraint person_snils_key unique (organisation_id, snils)
);
create index person_norm_idx on people.person (organisation_id, norm);
comment on table people.person is 'TENANT. A person as one organisation knows it: pupil, parent, employee, any of them at once; guid is the same person in all organisations';
comment on column people.person.norm is 'Surname, first name, patronymic in small letters with е for ё; searched by ^@';
call tenancy.protect('people.person', 'select, insert, update');

create sequence people.contact_seq as bigint increment 50;
create table people.contact (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  kind text not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS')),
  value text not null check (value <> ''),
  constraint contact_pk primary key (organisation_id, id),
  constraint contact_value_key unique (organisation_id, person_id, kind, value),
  constraint contact_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
comment on table people.contact is 'TENANT. Phones (+7 and ten digits), e-mails, addresses of a person';
call tenancy.protect('people.contact');

create table people.kinship (
  organisation_id bigint not null,
  guardian_id bigint not null,
  child_id bigint not null check (child_id <> guardian_id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  legal_representative boolean not null default true,
  may_pick_up boolean not null default true,
  relation text not null check (relation in ('MOTHER', 'FATHER', 'GRANDPARENT', 'RELATIVE', 'ADOPTIVE_PARENT', 'STEP_PARENT', 'GUARDIAN', 'TRUSTEE')),
  constraint kinship_pk primary key (organisation_id, guardian_id, child_id),
  constraint kinship_guardian_fk foreign key (organisation_id, guardian_id) references people.person (organisation_id, id),
  constraint kinship_child_fk foreign key (organisation_id, child_id) references people.person (organisation_id, id)
);
create index kinship_child_idx on people.kinship (organisation_id, child_id);
comment on table people.kinship is 'TENANT. Who is whose parent or guardian; a family sees its child while the kinship holds';
call tenancy.protect('people.kinship');

--changeset people:employment
create sequence people.employment_seq as bigint increment 50;
create table people.employment (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  position_id bigint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  main boolean not null default true,
  rate numeric(4, 2) not null default 1 check (rate > 0 and rate <= 2),
  constraint employment_pk primary key (organisation_id, id),
  constraint employment_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint employment_position_fk foreign key (organisation_id, position_id) references organisation.position (organisation_id, id),
  constraint employment_overlap exclude using gist (
    organisation_id with =, person_id with =, position_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index employment_person_idx on people.employment (organisation_id, person_id);
create index employment_position_idx on people.employment (organisation_id, position_id);
comment on table people.employment is 'TENANT. Who works in which position from when to when';
call tenancy.protect('people.employment');

--changeset people:regional-keys splitStatements:false
create table people.key_salt (
  only_one boolean primary key default true check (only_one),
  salt text not null
);
comment on table people.key_salt is 'REGIONAL. Salt of this installation for the keys of persons; one row';
insert into people.key_salt (salt) values (gen_random_uuid()::text || gen_random_uuid()::text);

create table people.person_key (
  key bytea not null,
  guid uuid not null,
  constraint person_key_pk primary key (key)
);
comment on table people.person_key is 'REGIONAL. Salted hash of a СНИЛС and the GUID of its person: joins one person in several organisations, tells nobody where';

create function people.key_of(snils text) returns bytea language sql stable as $$
  select sha256(convert_to((select salt from people.key_salt) || ':' || snils, 'UTF8'))
$$;
revoke all on function people.key_of(text) from public;
grant execute on function people.key_of(text) to zvonok_app;
grant select on people.key_salt to zvonok_app;
grant select, insert on people.person_key to zvonok_app;
