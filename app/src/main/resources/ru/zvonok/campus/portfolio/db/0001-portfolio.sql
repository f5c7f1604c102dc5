--liquibase formatted sql

--changeset portfolio:portfolios
create schema portfolio;
comment on schema portfolio is 'What pupils, staff and parents collect of themselves, and who checked it';
grant usage on schema portfolio to zvonok_app, zvonok_municipal, zvonok_region;

create table portfolio.portfolio (
  organisation_id bigint not null,
  person_id bigint not null,
  consent_person_id bigint,
  consent_on date,
  version integer not null default 0,
  portrait text not null check (length(portrait) <= 2000),
  primary key (organisation_id, person_id),
  check ((consent_on is null) = (consent_person_id is null)),
  constraint portfolio_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint portfolio_consent_fk foreign key (organisation_id, consent_person_id) references people.person (organisation_id, id)
);
create index portfolio_consent_idx on portfolio.portfolio (organisation_id, consent_person_id);
comment on table portfolio.portfolio is 'TENANT. Few words of a person about itself, and the consent that the class sees what is marked so: who gave it and on which day';
call tenancy.protect('portfolio.portfolio');

create sequence portfolio.entry_seq as bigint increment 1;
create table portfolio.entry (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  author_id bigint not null,
  checked_account_id bigint,
  checked_at timestamptz,
  changed_at timestamptz not null,
  day date not null,
  until date check (until >= day),
  version integer not null default 0,
  hours integer check (hours between 1 and 5000),
  shown boolean not null default false,
  owner_kind text not null check (owner_kind in ('STUDENT', 'STAFF', 'GUARDIAN')),
  section text not null check (section in ('ACHIEVEMENTS', 'COLLECTION', 'WORK')),
  state text not null check (state in ('UNCHECKED', 'WAITING', 'CONFIRMED', 'RETURNED')),
  kind text check (length(kind) <= 40),
  level text check (level in ('CLASS', 'ORGANISATION', 'MUNICIPALITY', 'REGION', 'COUNTRY', 'INTERNATIONAL')),
  result text check (result in ('PARTICIPANT', 'AWARDEE', 'WINNER')),
  title text not null check (length(title) between 1 and 200),
  place text not null check (length(place) <= 200),
  words text not null check (length(words) <= 2000),
  word text not null default '' check (length(word) <= 500),
  primary key (organisation_id, id),
  constraint entry_once_key unique (organisation_id, person_id, section, day, title),
  check ((section = 'ACHIEVEMENTS') = (kind is not null)),
  check ((state in ('CONFIRMED', 'RETURNED')) = (checked_at is not null)),
  constraint entry_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint entry_author_fk foreign key (organisation_id, author_id) references people.person (organisation_id, id)
);
create index entry_waiting_idx on portfolio.entry (organisation_id, changed_at) where state = 'WAITING';
create index entry_author_idx on portfolio.entry (organisation_id, author_id);
comment on table portfolio.entry is 'TENANT. An achievement with what became of its check, or something collected; owner_kind is what the person was here when it was written';
call tenancy.protect('portfolio.entry');

create table portfolio.proof (
  organisation_id bigint not null,
  entry_id bigint not null,
  size bigint not null,
  file uuid not null,
  name text not null,
  constraint proof_pk primary key (organisation_id, entry_id, file),
  constraint proof_entry_fk foreign key (organisation_id, entry_id) references portfolio.entry (organisation_id, id)
);
create index proof_file_idx on portfolio.proof (organisation_id, file);
comment on table portfolio.proof is 'TENANT. A file of an entry; file is the public id that the files know';
call tenancy.protect('portfolio.proof');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'portfolio.achievement-kinds', '2000-01-01', '[
    {"code": "olympiad", "name": "Олимпиада", "english": "Olympiad", "of": ["STUDENT"]},
    {"code": "contest", "name": "Конкурс или конференция", "english": "Contest or conference", "of": ["STUDENT", "STAFF", "GUARDIAN"]},
    {"code": "sport", "name": "Спорт", "english": "Sport", "of": ["STUDENT"]},
    {"code": "art", "name": "Творчество", "english": "Arts", "of": ["STUDENT"]},
    {"code": "project", "name": "Проект или исследование", "english": "Project or research", "of": ["STUDENT"]},
    {"code": "professional", "name": "Профессиональное мастерство", "english": "Professional skills", "of": ["STUDENT", "STAFF"]},
    {"code": "education", "name": "Образование и повышение квалификации", "english": "Education and training", "of": ["STAFF"], "placed": false},
    {"code": "publication", "name": "Публикация или разработка", "english": "Publication or method", "of": ["STAFF"], "placed": false},
    {"code": "award", "name": "Награда или благодарность", "english": "Award or thanks", "of": ["STAFF", "GUARDIAN"], "placed": false},
    {"code": "social", "name": "Общественная работа", "english": "Community work", "of": ["STUDENT", "STAFF", "GUARDIAN"], "placed": false}
  ]', 'Значение поставки: виды достижений в портфолио, их дополняет регион');
