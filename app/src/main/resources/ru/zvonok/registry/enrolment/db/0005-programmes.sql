--liquibase formatted sql

--changeset enrolment:programmes
create sequence enrolment.programme_seq as bigint increment 50;
create table enrolment.programme (
  organisation_id bigint not null,
  id bigint not null,
  courses smallint not null check (courses between 1 and 6),
  closed boolean not null default false,
  kind text not null check (kind in ('SPECIALISTS', 'WORKERS', 'TRAINING')),
  code text not null,
  name text not null,
  constraint programme_pk primary key (organisation_id, id),
  constraint programme_name_key unique (organisation_id, code, name)
);
comment on table enrolment.programme is 'TENANT. Educational programmes of a college (COL-01): the last of its courses ends with the state final attestation';
call tenancy.protect('enrolment.programme', 'select, insert, update');

alter table enrolment.school_class add column programme_id bigint;
alter table enrolment.school_class add constraint school_class_programme_fk
  foreign key (organisation_id, programme_id) references enrolment.programme (organisation_id, id);
create index school_class_programme_idx on enrolment.school_class (organisation_id, programme_id);
comment on column enrolment.school_class.programme_id is 'What a study group studies by; empty until it is known';
