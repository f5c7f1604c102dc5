--liquibase formatted sql

--changeset journal:exemptions
create sequence journal.exemption_seq as bigint increment 1;
create table journal.exemption (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  subject_id bigint not null,
  account_id bigint,
  ended_by bigint,
  at timestamptz not null,
  valid_from date not null,
  valid_to date not null,
  whole boolean not null,
  paper text check (paper <> '' and length(paper) <= 200),
  primary key (organisation_id, id),
  check (valid_from <= valid_to),
  constraint exemption_student_fk foreign key (organisation_id, student_id) references people.person (organisation_id, id),
  constraint exemption_subject_fk foreign key (organisation_id, subject_id) references curriculum.subject (organisation_id, id),
  constraint exemption_overlap exclude using gist (
    organisation_id with =, student_id with =, subject_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index exemption_student_idx on journal.exemption (organisation_id, student_id);
create index exemption_subject_idx on journal.exemption (organisation_id, subject_id, valid_to);
comment on table journal.exemption is 'TENANT. A pupil is exempt from a subject on some days, by a paper: wholly, then no marks are set and lessons count for the period mark «осв»; or in part, then marks for theory are';
call tenancy.protect('journal.exemption');
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'journal.exempt.share', '2000-01-01', null, '0.5', 'Значение поставки: освобождён больше половины уроков, за период «осв»');
