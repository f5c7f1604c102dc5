--liquibase formatted sql

--changeset enrolment:classes
create schema enrolment;
comment on schema enrolment is 'Classes and groups, orders, memberships, subgroups, excused absences';

create sequence enrolment.department_seq as bigint increment 50;
create table enrolment.department (
  organisation_id bigint not null,
  id bigint not null,
  head_id bigint,
  closed boolean not null default false,
  name text not null,
  constraint department_pk primary key (organisation_id, id),
  constraint department_name_key unique (organisation_id, name),
  constraint department_head_fk foreign key (organisation_id, head_id) references people.person (organisation_id, id)
);
create index department_head_idx on enrolment.department (organisation_id, head_id);
comment on table enrolment.department is 'TENANT. Departments of a college (CLS-03)';
call tenancy.protect('enrolment.department', 'select, insert, update');

create sequence enrolment.school_class_seq as bigint increment 50;
create table enrolment.school_class (
  organisation_id bigint not null,
  id bigint not null,
  period_set_id bigint,
  department_id bigint,
  room_id bigint,
  version integer not null default 0,
  school_year smallint not null,
  grade smallint not null check (grade between 0 and 12),
  shift smallint not null default 1 check (shift between 1 and 3),
  closed boolean not null default false,
  kind text not null check (kind in ('SCHOOL_CLASS', 'STUDY_GROUP', 'PRESCHOOL_GROUP')),
  letter text not null,
  name text not null,
  constraint school_class_pk primary key (organisation_id, id),
  constraint school_class_name_key unique (organisation_id, school_year, name),
  constraint school_class_period_set_fk foreign key (organisation_id, period_set_id) references calendar.period_set (organisation_id, id),
  constraint school_class_department_fk foreign key (organisation_id, department_id) references enrolment.department (organisation_id, id),
  constraint school_class_room_fk foreign key (organisation_id, room_id) references organisation.room (organisation_id, id),
  constraint school_class_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
create index school_class_period_set_idx on enrolment.school_class (organisation_id, period_set_id);
create index school_class_department_idx on enrolment.school_class (organisation_id, department_id);
create index school_class_room_idx on enrolment.school_class (organisation_id, room_id);
comment on table enrolment.school_class is 'TENANT. A class of a school, a study group of a college, a group of a kindergarten in one school year';
comment on column enrolment.school_class.grade is 'Grade of a class, course of a study group, age in years of a kindergarten group';
call tenancy.protect('enrolment.school_class', 'select, insert, update');

create sequence enrolment.leadership_seq as bigint increment 50;
create table enrolment.leadership (
  organisation_id bigint not null,
  id bigint not null,
  class_id bigint not null,
  person_id bigint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  constraint leadership_pk primary key (organisation_id, id),
  constraint leadership_class_fk foreign key (organisation_id, class_id) references enrolment.school_class (organisation_id, id),
  constraint leadership_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint leadership_overlap exclude using gist (
    organisation_id with =, class_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index leadership_class_idx on enrolment.leadership (organisation_id, class_id);
create index leadership_person_idx on enrolment.leadership (organisation_id, person_id);
comment on table enrolment.leadership is 'TENANT. Class teachers, curators, educators of a class or group by dates; a kindergarten group has two';
call tenancy.protect('enrolment.leadership');

--changeset enrolment:orders
create sequence enrolment.administrative_order_seq as bigint increment 50;
create table enrolment.administrative_order (
  organisation_id bigint not null,
  id bigint not null,
  signed_at timestamptz,
  signed_account bigint,
  cancelled_at timestamptz,
  cancelled_account bigint,
  drafted_at timestamptz not null,
  drafted_account bigint,
  issued_on date not null,
  effective_on date not null,
  version integer not null default 0,
  school_year smallint not null,
  kind text not null check (kind in ('ENROLMENT', 'CLASS_TRANSFER', 'DEPARTURE')),
  state text not null check (state in ('DRAFT', 'SIGNED', 'CANCELLED')),
  number text not null,
  basis text not null default '',
  signed_by text,
  cancelled_by text,
  drafted_by text not null default '',
  constraint administrative_order_pk primary key (organisation_id, id),
  constraint administrative_order_number_key unique (organisation_id, school_year, number),
  constraint administrative_order_signed check ((state = 'DRAFT') = (signed_at is null) or state = 'CANCELLED'),
  constraint administrative_order_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
create index administrative_order_state_idx on enrolment.administrative_order (organisation_id, school_year, state);
comment on table enrolment.administrative_order is 'TENANT. Orders on movement (MOV-01, MOV-11): drafted, signed with name and time, cancelled; school_year is that of issued_on and the book of its numbers';
call tenancy.protect('enrolment.administrative_order');

create sequence enrolment.order_line_seq as bigint increment 50;
create table enrolment.order_line (
  organisation_id bigint not null,
  id bigint not null,
  order_id bigint not null,
  person_id bigint not null,
  from_class_id bigint,
  to_class_id bigint,
  reason text not null,
  place text,
  constraint order_line_pk primary key (organisation_id, id),
  constraint order_line_person_key unique (organisation_id, order_id, person_id),
  constraint order_line_order_fk foreign key (organisation_id, order_id) references enrolment.administrative_order (organisation_id, id),
  constraint order_line_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint order_line_from_fk foreign key (organisation_id, from_class_id) references enrolment.school_class (organisation_id, id),
  constraint order_line_to_fk foreign key (organisation_id, to_class_id) references enrolment.school_class (organisation_id, id)
);
create index order_line_person_idx on enrolment.order_line (organisation_id, person_id);
create index order_line_from_idx on enrolment.order_line (organisation_id, from_class_id);
create index order_line_to_idx on enrolment.order_line (organisation_id, to_class_id);
comment on table enrolment.order_line is 'TENANT. One person of an order: from which class to which; place is where from or where to outside';
call tenancy.protect('enrolment.order_line');

create sequence enrolment.membership_seq as bigint increment 50;
create table enrolment.membership (
  organisation_id bigint not null,
  id bigint not null,
  class_id bigint not null,
  person_id bigint not null,
  entry_line_id bigint not null,
  exit_line_id bigint,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  constraint membership_pk primary key (organisation_id, id),
  constraint membership_class_fk foreign key (organisation_id, class_id) references enrolment.school_class (organisation_id, id),
  constraint membership_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint membership_entry_fk foreign key (organisation_id, entry_line_id) references enrolment.order_line (organisation_id, id),
  constraint membership_exit_fk foreign key (organisation_id, exit_line_id) references enrolment.order_line (organisation_id, id),
  constraint membership_exit check (exit_line_id is null or valid_to is not null),
  constraint membership_overlap exclude using gist (
    organisation_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index membership_class_idx on enrolment.membership (organisation_id, class_id, valid_from);
create index membership_person_idx on enrolment.membership (organisation_id, person_id, valid_from);
create index membership_entry_idx on enrolment.membership (organisation_id, entry_line_id);
create index membership_exit_idx on enrolment.membership (organisation_id, exit_line_id);
comment on table enrolment.membership is 'TENANT. Who is in which class from when to when, both days included; begins and ends only by a line of a signed order';
call tenancy.protect('enrolment.membership');

--changeset enrolment:subgroups
create sequence enrolment.subgroup_seq as bigint increment 50;
create table enrolment.subgroup (
  organisation_id bigint not null,
  id bigint not null,
  class_id bigint not null,
  name text not null,
  constraint subgroup_pk primary key (organisation_id, id),
  constraint subgroup_name_key unique (organisation_id, class_id, name),
  constraint subgroup_class_fk foreign key (organisation_id, class_id) references enrolment.school_class (organisation_id, id)
);
comment on table enrolment.subgroup is 'TENANT. A part of a class that is taught apart';
call tenancy.protect('enrolment.subgroup');

create sequence enrolment.subgroup_membership_seq as bigint increment 50;
create table enrolment.subgroup_membership (
  organisation_id bigint not null,
  id bigint not null,
  subgroup_id bigint not null,
  person_id bigint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  constraint subgroup_membership_pk primary key (organisation_id, id),
  constraint subgroup_membership_subgroup_fk foreign key (organisation_id, subgroup_id) references enrolment.subgroup (organisation_id, id),
  constraint subgroup_membership_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint subgroup_membership_overlap exclude using gist (
    organisation_id with =, subgroup_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index subgroup_membership_subgroup_idx on enrolment.subgroup_membership (organisation_id, subgroup_id);
create index subgroup_membership_person_idx on enrolment.subgroup_membership (organisation_id, person_id);
comment on table enrolment.subgroup_membership is 'TENANT. Who is in which subgroup from when to when';
call tenancy.protect('enrolment.subgroup_membership');

--changeset enrolment:absences
create sequence enrolment.excused_absence_seq as bigint increment 50;
create table enrolment.excused_absence (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  noted_at timestamptz not null,
  noted_account bigint,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  reason text not null check (reason in ('SICK', 'FAMILY', 'SANATORIUM', 'QUARANTINE', 'PARENT_LEAVE', 'COMPETITION', 'OTHER')),
  document text,
  constraint excused_absence_pk primary key (organisation_id, id),
  constraint excused_absence_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint excused_absence_overlap exclude using gist (
    organisation_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index excused_absence_person_idx on enrolment.excused_absence (organisation_id, person_id, valid_from);
comment on table enrolment.excused_absence is 'TENANT. Days a person is absent with a good reason; journal and kindergarten sheet read them';
call tenancy.protect('enrolment.excused_absence');
