--liquibase formatted sql

--changeset journal:closing
create sequence journal.closing_rule_seq as bigint increment 1;
create table journal.closing_rule (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint,
  at timestamptz not null,
  valid_from date not null,
  value smallint not null check (value between 0 and 366),
  kind text not null check (kind in ('MARKS_DAYS', 'LESSONS_DAYS', 'REASON', 'CLOSE_AFTER')),
  primary key (organisation_id, id),
  constraint closing_rule_key unique (organisation_id, kind, valid_from)
);
comment on table journal.closing_rule is 'TENANT. How long the journal stays open here, from a day on; before the first line the region''s rules hold. MARKS_DAYS, LESSONS_DAYS: days back; REASON: 1 where corrections need one; CLOSE_AFTER: days after its end when a period closes by itself, 0 for never';
call tenancy.protect('journal.closing_rule');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.edit.lessons-window-days', '2020-09-01', '30', 'Значение поставки: темы и задания не старше 30 дней'),
  ('PRODUCT', 'journal.close.after-days', '2020-09-01', '0', 'Значение поставки: периоды закрывает заместитель директора');

alter table journal.course_lock add column closed boolean not null default true;
comment on table journal.course_lock is 'TENANT. The last word on days of a course, such as a period: closed for changes, or opened again, which also keeps what would close by itself open';
