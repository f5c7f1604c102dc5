--liquibase formatted sql

--changeset corrections:reports
create schema corrections;
comment on schema corrections is 'What families say has changed in their data, and what became of it';
grant usage on schema corrections to zvonok_app, zvonok_municipal, zvonok_region;

create sequence corrections.report_seq as bigint increment 1;
create table corrections.report (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  author_id bigint not null,
  group_id bigint,
  at timestamptz not null,
  papers_until date,
  words text not null check (length(words) <= 500),
  primary key (organisation_id, id),
  constraint report_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint report_author_fk foreign key (organisation_id, author_id) references people.person (organisation_id, id)
);
create index report_person_idx on corrections.report (organisation_id, person_id);
create index report_author_idx on corrections.report (organisation_id, author_id);
comment on table corrections.report is 'TENANT. What a family says has changed in the data of one person. papers_until is the last day on which its papers are kept, set when all is answered';
call tenancy.protect('corrections.report');

create sequence corrections.line_seq as bigint increment 1;
create table corrections.line (
  organisation_id bigint not null,
  id bigint not null,
  report_id bigint not null,
  person_id bigint not null,
  answered_account_id bigint,
  answered_at timestamptz,
  field text not null check (field in ('LAST_NAME', 'FIRST_NAME', 'MIDDLE_NAME', 'BIRTH_DATE', 'SEX', 'SNILS',
                                       'PHONE', 'PHONE2', 'EMAIL', 'ADDRESS')),
  before text not null check (length(before) <= 500),
  wanted text not null check (length(wanted) <= 500),
  state text not null check (state in ('SENT', 'TAKEN', 'DECLINED', 'REPLACED', 'WITHDRAWN')),
  answer text check (length(answer) <= 500),
  primary key (organisation_id, id),
  check ((state = 'SENT') = (answered_at is null)),
  constraint line_report_fk foreign key (organisation_id, report_id) references corrections.report (organisation_id, id),
  constraint line_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
create unique index line_open_key on corrections.line (organisation_id, person_id, field) where state = 'SENT';
create index line_report_idx on corrections.line (organisation_id, report_id);
create index line_person_idx on corrections.line (organisation_id, person_id);
comment on table corrections.line is 'TENANT. One field of such a report: how the card read when it was sent, how it should read, and what became of it; one open line at a time for each field of a person';
call tenancy.protect('corrections.line');

create table corrections.paper (
  organisation_id bigint not null,
  report_id bigint not null,
  file uuid not null,
  name text not null,
  constraint paper_pk primary key (organisation_id, report_id, file),
  constraint paper_report_fk foreign key (organisation_id, report_id) references corrections.report (organisation_id, id)
);
create index paper_file_idx on corrections.paper (organisation_id, file);
comment on table corrections.paper is 'TENANT. A photographed paper that came with such a report; file is the public id that the files know';
call tenancy.protect('corrections.paper');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'corrections.deadline-days', '2020-09-01', '3', 'Значение поставки: на сообщение об изменении данных отвечают за три рабочих дня'),
  ('PRODUCT', 'corrections.paper-days', '2020-09-01', '30', 'Значение поставки: копии документов к сообщению хранят тридцать дней после ответа');
