--liquibase formatted sql

--changeset notification:choices
alter table notification.notice add column kind text;
comment on column notification.notice.kind is 'Kind declared by a module, by which people choose channels; null: none';

create table notification.usual (
  organisation_id bigint not null,
  kind text not null,
  bell boolean not null,
  email boolean not null,
  primary key (organisation_id, kind)
);
comment on table notification.usual is 'TENANT. Channels of a kind of notices for people of the organisation who chose nothing';
call tenancy.protect('notification.usual');

create table notification.choice (
  account_id bigint not null,
  kind text not null,
  bell boolean not null,
  email boolean not null,
  primary key (account_id, kind)
);
comment on table notification.choice is 'REGIONAL. Channels of a kind of notices as the owner of an account chose them';

create table notification.mailbox (
  account_id bigint primary key,
  address text,
  language text not null default 'ru',
  wanted text,
  code_digest text,
  code_until timestamptz,
  code_tries int not null default 0,
  codes_day date,
  codes_sent int not null default 0,
  code_sent_at timestamptz,
  quiet_from time,
  quiet_to time,
  quiet_days int,
  constraint mailbox_quiet_whole check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_days is null))
);
comment on table notification.mailbox is 'REGIONAL. The confirmed e-mail address of an account, one that waits for its code, the hours without letters';
comment on column notification.mailbox.quiet_days is 'Days on which quiet hours begin, Monday 1, Tuesday 2, Wednesday 4 and so on added up';
grant select, insert, update, delete on notification.choice, notification.mailbox to zvonok_app;

create sequence notification.letter_seq as bigint increment 1 cache 50;
create table notification.letter (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  attempts int not null default 0,
  state text not null check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
  kind text not null,
  path text not null,
  primary key (organisation_id, id)
);
create unique index letter_waiting_key on notification.letter (organisation_id, account_id, kind, path) where state = 'WAITING';
create index letter_due_idx on notification.letter (organisation_id, due_at) where state = 'WAITING';
comment on table notification.letter is 'TENANT. A letter to an account that waits to be sent, or what became of it; its words say nothing of what happened';
call tenancy.protect('notification.letter');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'notification.quiet.from-hour', '2020-09-01', '21', 'Тишина по умолчанию: с какого часа письма ждут'),
  ('PRODUCT', 'notification.quiet.to-hour', '2020-09-01', '8', 'Тишина по умолчанию: до какого часа письма ждут');
