--liquibase formatted sql

--changeset enrolment:absence-days
create index excused_absence_days_idx on enrolment.excused_absence (organisation_id, valid_to, valid_from);
