--liquibase formatted sql

--changeset intake:intakes
create schema intake;
comment on schema intake is 'Lists that come in: uploads, what was decided about them, what was taken in before';

create sequence intake.intake_seq as bigint increment 50;
create table intake.intake (
  organisation_id bigint not null,
  id bigint not null,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  created_account bigint not null,
  job_id bigint,
  job_account bigint,
  job_at timestamptz,
  applied_at timestamptz,
  created_by text not null,
  outcome text,
  constraint intake_pk primary key (organisation_id, id)
);
create index intake_created_idx on intake.intake (organisation_id, created_at);
comment on table intake.intake is 'TENANT. One taking-in of lists; kept for a while, then removed with all that hangs on it';
call tenancy.protect('intake.intake');

create sequence intake.upload_seq as bigint increment 50;
create table intake.upload (
  organisation_id bigint not null,
  id bigint not null,
  intake_id bigint not null,
  file uuid not null,
  expires_at timestamptz not null,
  name text not null,
  constraint upload_pk primary key (organisation_id, id),
  constraint upload_intake_fk foreign key (organisation_id, intake_id) references intake.intake (organisation_id, id) on delete cascade
);
create index upload_intake_idx on intake.upload (organisation_id, intake_id);
comment on table intake.upload is 'TENANT. A file as it came, kept with the files under this public id: personal data, removed soon after the intake is applied';
call tenancy.protect('intake.upload');

create sequence intake.sheet_seq as bigint increment 50;
create table intake.sheet (
  organisation_id bigint not null,
  id bigint not null,
  intake_id bigint not null,
  upload_id bigint not null,
  sheet_index integer not null,
  definition text,
  mapping text,
  constraint sheet_pk primary key (organisation_id, id),
  constraint sheet_index_key unique (organisation_id, upload_id, sheet_index),
  constraint sheet_intake_fk foreign key (organisation_id, intake_id) references intake.intake (organisation_id, id) on delete cascade,
  constraint sheet_upload_fk foreign key (organisation_id, upload_id) references intake.upload (organisation_id, id) on delete cascade
);
create index sheet_intake_idx on intake.sheet (organisation_id, intake_id);
comment on table intake.sheet is 'TENANT. A sheet of a file, what it was recognised as and which column fills which field; without a definition it is not taken in';
call tenancy.protect('intake.sheet');

create table intake.decision (
  organisation_id bigint not null,
  sheet_id bigint not null,
  row_number integer not null,
  kind text not null check (kind in ('MEND', 'LEAVE_OUT', 'ANSWER')),
  place text not null,
  value text not null,
  constraint decision_pk primary key (organisation_id, sheet_id, row_number, kind, place),
  constraint decision_sheet_fk foreign key (organisation_id, sheet_id) references intake.sheet (organisation_id, id) on delete cascade
);
comment on table intake.decision is 'TENANT. What somebody decided about a row: a cell typed over (place is the column), the row left out, a question answered (place is the question)';
call tenancy.protect('intake.decision');

--changeset intake:memory
create table intake.column_memory (
  organisation_id bigint not null,
  definition text not null,
  header text not null,
  field text not null,
  constraint column_memory_pk primary key (organisation_id, definition, header)
);
comment on table intake.column_memory is 'TENANT. Which field a header meant the last time; empty for a column that is not taken';
call tenancy.protect('intake.column_memory');

create table intake.taken_row (
  organisation_id bigint not null,
  taken_at timestamptz not null,
  definition text not null,
  fingerprint text not null,
  constraint taken_row_pk primary key (organisation_id, definition, fingerprint)
);
comment on table intake.taken_row is 'TENANT. Fingerprints of rows that were taken in, as the file had them, so that the same file again makes nothing';
call tenancy.protect('intake.taken_row');
