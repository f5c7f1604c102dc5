--liquibase formatted sql

--changeset workload:schedule
create schema workload;
comment on schema workload is 'How much is asked of pupils: the schedule of assessments and the load of homework';
create sequence workload.work_seq as bigint increment 1;
create sequence workload.publication_seq as bigint increment 1;
create sequence workload.change_seq as bigint increment 1;
create sequence workload.own_norm_seq as bigint increment 1;

create table workload.work (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  group_id bigint not null,
  proposed_by bigint,
  at timestamptz not null,
  version integer not null default 0,
  day date not null,
  type_id smallint not null,
  school_year smallint not null,
  half smallint not null check (half in (1, 2)),
  minutes smallint not null check (minutes between 1 and 300),
  number smallint check (number between 0 and 20),
  level text not null check (level in ('SCHOOL', 'REGIONAL', 'FEDERAL')),
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  title text not null default '' check (length(title) <= 200),
  reason text check (length(reason) <= 500),
  word text check (length(word) <= 500),
  primary key (organisation_id, id),
  constraint work_course_fk foreign key (organisation_id, course_id) references curriculum.course (organisation_id, id)
);
create index work_course_idx on workload.work (organisation_id, course_id);
create index work_day_idx on workload.work (organisation_id, school_year, day);
create index work_group_idx on workload.work (organisation_id, group_id, day);
comment on table workload.work is 'TENANT. A planned assessment of one course: number is the lesson of the day, reason why a binding one may stand against the rules, word why a proposal was declined; proposed_by is a person';

create table workload.publication (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  half smallint not null check (half in (1, 2)),
  number smallint not null check (number > 0),
  primary key (organisation_id, id),
  constraint publication_number_key unique (organisation_id, school_year, half, number)
);
comment on table workload.publication is 'TENANT. The schedule of a half-year was published; its works of then are kept';

create table workload.published_work (
  organisation_id bigint not null,
  publication_id bigint not null,
  work_id bigint not null,
  course_id bigint not null,
  day date not null,
  type_id smallint not null,
  minutes smallint not null,
  number smallint,
  level text not null,
  title text not null,
  primary key (organisation_id, publication_id, work_id),
  constraint published_work_publication_fk foreign key (organisation_id, publication_id)
    references workload.publication (organisation_id, id)
);
comment on table workload.published_work is 'TENANT. A work as it stood in a published schedule; never changed';

create table workload.change (
  organisation_id bigint not null,
  id bigint not null,
  work_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  day_before date,
  day_after date,
  school_year smallint not null,
  half smallint not null check (half in (1, 2)),
  publication smallint not null check (publication > 0),
  reason text not null check (reason <> '' and length(reason) <= 500),
  primary key (organisation_id, id),
  constraint change_work_fk foreign key (organisation_id, work_id) references workload.work (organisation_id, id),
  constraint change_something check (day_before is not null or day_after is not null)
);
create index change_work_idx on workload.change (organisation_id, work_id);
create index change_half_idx on workload.change (organisation_id, school_year, half);
comment on table workload.change is 'TENANT. What changed in a schedule after it was published, and why; publication is the number of the one it came after. Without day_before the work was added, without day_after taken out';

create table workload.own_norm (
  organisation_id bigint not null,
  id bigint not null,
  valid_from date not null,
  value smallint not null check (value between 0 and 366),
  norm text not null check (norm in ('INTERVAL_DAYS', 'SHARE_PERCENT')),
  basis text not null default '' check (length(basis) <= 300),
  primary key (organisation_id, id),
  constraint own_norm_key unique (organisation_id, norm, valid_from)
);
comment on table workload.own_norm is 'TENANT. A stricter number of the organisation for the schedule of assessments, from a day on';

call tenancy.protect('workload.work');
call tenancy.protect('workload.publication', 'select, insert');
call tenancy.protect('workload.published_work', 'select, insert');
call tenancy.protect('workload.change', 'select, insert');
call tenancy.protect('workload.own_norm');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'workload.assessment.kinds', '2020-09-01', '[2, 4, 8, 11, 12, 13, 14, 16]', 'Значение поставки: виды работ, которые пишет весь класс'),
  ('PRODUCT', 'workload.assessment.minutes', '2020-09-01', '30', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021'),
  ('PRODUCT', 'workload.assessment.interval-days', '2020-09-01', '18', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021: не чаще одной в две с половиной недели, то есть в 17,5 календарного дня'),
  ('PRODUCT', 'workload.assessment.share-percent', '2020-09-01', '10', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021'),
  ('PRODUCT', 'workload.assessment.a-day', '2020-09-01', '1', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021'),
  ('PRODUCT', 'workload.assessment.edge-lessons', '2020-09-01', '1', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021: не на первом и последнем уроке'),
  ('PRODUCT', 'workload.assessment.edge-hours', '2020-09-01', '1', 'Письма СК-228/03 и 01-169/08-01 от 06.08.2021: кроме предметов с одним часом в неделю'),
  ('PRODUCT', 'workload.assessment.lesson-minutes', '2020-09-01', '45', 'СанПиН 1.2.3685-21'),
  ('PRODUCT', 'workload.assessment.weeks', '2020-09-01', '34', 'Федеральные образовательные программы: 34 учебные недели');
