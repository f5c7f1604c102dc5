--liquibase formatted sql

--changeset organisation:profile
create schema organisation;
comment on schema organisation is 'Profile of an organisation, rooms, positions';

create table organisation.profile (
  organisation_id bigint not null,
  founded_on date,
  version integer not null default 0,
  capacity integer check (capacity > 0),
  shifts smallint check (shifts between 1 and 3),
  legal_form text,
  about text,
  postal_address text,
  legal_address text,
  phone text,
  email text,
  site text,
  inn text check (inn ~ '^[0-9]{10}$'),
  kpp text check (kpp ~ '^[0-9]{9}$'),
  ogrn text check (ogrn ~ '^[0-9]{13}$'),
  constraint profile_pk primary key (organisation_id)
);
comment on table organisation.profile is 'TENANT. The digital profile (ORG-02): what the organisation says of itself; name and kind stand in the directory';
call tenancy.protect('organisation.profile', 'select, insert, update');

create table organisation.profile_verification (
  organisation_id bigint not null,
  verified_at timestamptz not null,
  account_id bigint not null,
  section text not null check (section in ('GENERAL', 'CONTACTS', 'REQUISITES', 'CAPACITY')),
  verified_by text not null,
  source text not null,
  constraint profile_verification_pk primary key (organisation_id, section)
);
comment on table organisation.profile_verification is 'TENANT. Who verified a section of the profile, when and from what; gone when the section changes';
call tenancy.protect('organisation.profile_verification');

--changeset organisation:rooms
create sequence organisation.room_seq as bigint increment 50;
create table organisation.room (
  organisation_id bigint not null,
  id bigint not null,
  capacity smallint check (capacity > 0),
  floor smallint,
  closed boolean not null default false,
  name text not null,
  kind text not null check (kind in ('CLASSROOM', 'LABORATORY', 'COMPUTER', 'GYM', 'WORKSHOP', 'HALL', 'GROUP', 'OTHER')),
  building text,
  constraint room_pk primary key (organisation_id, id),
  constraint room_name_key unique (organisation_id, name)
);
comment on table organisation.room is 'TENANT. Rooms lessons are held in (ORG-07); a room in use is closed, never deleted';
call tenancy.protect('organisation.room', 'select, insert, update');

--changeset organisation:positions
create sequence organisation.position_seq as bigint increment 50;
create table organisation.position (
  organisation_id bigint not null,
  id bigint not null,
  closed boolean not null default false,
  name text not null,
  name_key text not null generated always as (replace(lower(btrim(name) collate "ru-x-icu"), 'ё', 'е') collate "C") stored,
  kind text not null check (kind in ('EXECUTIVE', 'TEACHING', 'SUPPORT', 'SERVICE')),
  role text,
  constraint position_pk primary key (organisation_id, id),
  constraint position_name_key unique (organisation_id, name_key)
);
comment on table organisation.position is 'TENANT. Positions of the staff (ORG-08) and the role that comes with each; a position in use is closed, never deleted';
call tenancy.protect('organisation.position', 'select, insert, update');

create table organisation.standard_position (
  name_key text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('EXECUTIVE', 'TEACHING', 'SUPPORT', 'SERVICE')),
  role text,
  constraint standard_position_pk primary key (name_key)
);
comment on table organisation.standard_position is 'REGIONAL. Usual positions with their role: what an organisation is offered when it names one for the first time';
grant select on organisation.standard_position to zvonok_app, zvonok_municipal, zvonok_region;
insert into organisation.standard_position (name_key, name, kind, role)
select replace(lower(name collate "ru-x-icu"), 'ё', 'е'), name, kind, role
  from (values
  ('Директор', 'EXECUTIVE', 'PRINCIPAL'),
  ('Заведующий', 'EXECUTIVE', 'PRINCIPAL'),
  ('Заместитель директора', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по УВР', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по учебно-воспитательной работе', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по учебной работе', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по ВР', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по воспитательной работе', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Заместитель директора по АХЧ', 'EXECUTIVE', 'SUPPORT_STAFF'),
  ('Заместитель заведующего', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Старший воспитатель', 'EXECUTIVE', 'DEPUTY_HEAD'),
  ('Методист', 'TEACHING', 'DEPUTY_HEAD'),
  ('Заведующий отделением', 'EXECUTIVE', 'DEPARTMENT_HEAD'),
  ('Учитель', 'TEACHING', 'TEACHER'),
  ('Учитель начальных классов', 'TEACHING', 'TEACHER'),
  ('Преподаватель', 'TEACHING', 'TEACHER'),
  ('Преподаватель-организатор ОБЗР', 'TEACHING', 'TEACHER'),
  ('Мастер производственного обучения', 'TEACHING', 'TEACHER'),
  ('Воспитатель', 'TEACHING', 'EDUCATOR'),
  ('Музыкальный руководитель', 'TEACHING', 'EDUCATOR'),
  ('Педагог-психолог', 'TEACHING', 'PSYCHOLOGIST'),
  ('Социальный педагог', 'TEACHING', 'SOCIAL_PEDAGOGUE'),
  ('Учитель-логопед', 'TEACHING', 'TEACHER'),
  ('Педагог-организатор', 'TEACHING', 'TEACHER'),
  ('Педагог-библиотекарь', 'TEACHING', 'SUPPORT_STAFF'),
  ('Библиотекарь', 'SUPPORT', 'SUPPORT_STAFF'),
  ('Секретарь', 'SUPPORT', 'SECRETARY'),
  ('Секретарь учебной части', 'SUPPORT', 'STUDY_OFFICE_SECRETARY'),
  ('Делопроизводитель', 'SUPPORT', 'SECRETARY'),
  ('Специалист по кадрам', 'SUPPORT', 'HR_SPECIALIST'),
  ('Секретарь приёмной комиссии', 'SUPPORT', 'ADMISSIONS_SECRETARY'),
  ('Системный администратор', 'SUPPORT', 'SUPPORT_STAFF'),
  ('Инженер', 'SUPPORT', 'SUPPORT_STAFF'),
  ('Лаборант', 'SUPPORT', 'SUPPORT_STAFF'),
  ('Медицинская сестра', 'SERVICE', 'MEDICAL_WORKER'),
  ('Фельдшер', 'SERVICE', 'MEDICAL_WORKER'),
  ('Помощник воспитателя', 'SERVICE', 'SUPPORT_STAFF')
  ) as usual(name, kind, role);
