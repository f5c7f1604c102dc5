--liquibase formatted sql

--changeset notification:notice
create schema notification;
comment on schema notification is 'What people are told by the bell';
create sequence notification.notice_seq as bigint increment 1 cache 50;

create table notification.notice (
  organisation_id bigint not null,
  id bigint not null,
  person uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  text_key text not null,
  path text not null,
  arguments jsonb not null,
  primary key (organisation_id, id)
);
create index notice_person_idx on notification.notice (organisation_id, person, id);
create index notice_unread_idx on notification.notice (organisation_id, person) where read_at is null;
comment on table notification.notice is 'TENANT. One line of the bell for one person: a text key with coded arguments, a page to open';
call tenancy.protect('notification.notice');
