--liquibase formatted sql

--changeset curriculum:subjects-and-courses
create schema curriculum;
comment on schema curriculum is 'What is taught to whom by whom';
create sequence curriculum.subject_seq as bigint increment 1 cache 50;
create sequence curriculum.course_seq as bigint increment 1 cache 50;
create sequence curriculum.teaching_assignment_seq as bigint increment 50;
create sequence curriculum.plan_topic_seq as bigint increment 1 cache 50;

create table curriculum.subject (
  organisation_id bigint not null,
  id bigint not null,
  version integer not null default 0,
  position smallint not null default 0,
  in_use boolean not null default true,
  extracurricular boolean not null default false,
  name text not null check (name <> '' and length(name) <= 200),
  short_name text not null check (short_name <> '' and length(short_name) <= 20),
  area text,
  primary key (organisation_id, id),
  constraint subject_name_key unique (organisation_id, name)
);
comment on table curriculum.subject is 'TENANT. Subjects of a school and disciplines of a college, with their area';

create table curriculum.course (
  organisation_id bigint not null,
  id bigint not null,
  subject_id bigint not null,
  group_id bigint not null,
  subgroup_id bigint,
  version integer not null default 0,
  school_year smallint not null,
  hours_a_week numeric(4, 1),
  closed boolean not null default false,
  kind text not null check (kind in ('LESSONS', 'EXTRACURRICULAR', 'DISCIPLINE', 'INTERDISCIPLINARY', 'PRACTICE')),
  primary key (organisation_id, id),
  constraint course_subject_fk foreign key (organisation_id, subject_id) references curriculum.subject (organisation_id, id),
  constraint course_group_fk foreign key (organisation_id, group_id) references enrolment.school_class (organisation_id, id),
  constraint course_subgroup_fk foreign key (organisation_id, subgroup_id) references enrolment.subgroup (organisation_id, id),
  constraint course_once_key unique nulls not distinct (organisation_id, school_year, group_id, subject_id, subgroup_id)
);
create index course_subject_idx on curriculum.course (organisation_id, subject_id);
create index course_group_idx on curriculum.course (organisation_id, group_id, school_year);
create index course_subgroup_idx on curriculum.course (organisation_id, subgroup_id);
comment on table curriculum.course is 'TENANT. A subject taught to a class, group or subgroup in a school year';

create table curriculum.teaching_assignment (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  person_id bigint not null,
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in ('MAIN', 'SUBSTITUTE')),
  primary key (organisation_id, id),
  constraint teaching_assignment_dates check (valid_to is null or valid_to >= valid_from),
  constraint teaching_assignment_course_fk foreign key (organisation_id, course_id)
    references curriculum.course (organisation_id, id),
  constraint teaching_assignment_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint teaching_assignment_one_main exclude using gist
    (organisation_id with =, course_id with =, daterange(valid_from, valid_to, '[]') with &&) where (kind = 'MAIN')
);
create index teaching_assignment_course_idx on curriculum.teaching_assignment (organisation_id, course_id);
create index teaching_assignment_person_idx on curriculum.teaching_assignment (organisation_id, person_id);
comment on table curriculum.teaching_assignment is 'TENANT. Who teaches a course from when to when; one main teacher at a time';

create table curriculum.plan_topic (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  version integer not null default 0,
  position smallint not null,
  hours smallint not null default 1 check (hours between 1 and 100),
  title text not null check (title <> '' and length(title) <= 500),
  section text,
  homework text,
  primary key (organisation_id, id),
  constraint plan_topic_course_fk foreign key (organisation_id, course_id) references curriculum.course (organisation_id, id),
  constraint plan_topic_position_key unique (organisation_id, course_id, position) deferrable initially deferred
);
comment on table curriculum.plan_topic is 'TENANT. Thematic plan of a course: topics in the order they are taught';

call tenancy.protect('curriculum.subject');
call tenancy.protect('curriculum.course');
call tenancy.protect('curriculum.teaching_assignment');
call tenancy.protect('curriculum.plan_topic');
