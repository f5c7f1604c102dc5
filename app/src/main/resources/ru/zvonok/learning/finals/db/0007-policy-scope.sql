--liquibase formatted sql

--changeset finals:policy-scope
alter table finals.grading_policy
  add column subject_id bigint,
  add column grade_from smallint,
  add column grade_to smallint,
  add constraint grading_policy_grades_check check ((grade_from is null) = (grade_to is null) and grade_from <= grade_to),
  drop constraint grading_policy_day_key;
create unique index grading_policy_scope_key on finals.grading_policy
  (organisation_id, valid_from, coalesce(grade_from, 0), coalesce(grade_to, 0), coalesce(subject_id, 0));
comment on column finals.grading_policy.subject_id is 'with grade_from and grade_to: where it holds; null everywhere. The most particular line counts, then the latest';
