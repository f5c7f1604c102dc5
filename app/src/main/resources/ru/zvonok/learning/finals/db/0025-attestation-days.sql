--liquibase formatted sql

--changeset finals:attestation-days
create table finals.attestation_day (
  organisation_id bigint not null,
  course_id bigint not null,
  period_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  day date not null,
  school_year smallint not null,
  form text not null check (form in ('EXAM', 'MODULE_EXAM', 'GRADED_CREDIT', 'CREDIT', 'OTHER')),
  primary key (organisation_id, course_id, period_id)
);
create index attestation_day_year_idx on finals.attestation_day (organisation_id, school_year);
comment on table finals.attestation_day is 'TENANT. When a course of a college holds its interim attestation of a semester, and in which form; its marks are due from that day on (DL-11)';
call tenancy.protect('finals.attestation_day');
create table finals.coursework (
  organisation_id bigint not null,
  course_id bigint not null,
  student_id bigint not null,
  supervisor_id bigint,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  theme text not null check (length(theme) between 1 and 300),
  primary key (organisation_id, course_id, student_id),
  constraint coursework_student_fk foreign key (organisation_id, student_id) references people.person (organisation_id, id),
  constraint coursework_supervisor_fk foreign key (organisation_id, supervisor_id) references people.person (organisation_id, id)
);
create index coursework_student_idx on finals.coursework (organisation_id, student_id);
create index coursework_supervisor_idx on finals.coursework (organisation_id, supervisor_id);
comment on table finals.coursework is 'TENANT. Theme and supervisor of a coursework; its mark stands in finals.period_mark, column -4 (MRK-11)';
call tenancy.protect('finals.coursework');
