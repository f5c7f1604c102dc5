--liquibase formatted sql

--changeset journal:last-grade
alter table journal.filling_rule
  drop constraint filling_rule_grade_from_check,
  drop constraint filling_rule_grade_to_check,
  add constraint filling_rule_grades_known check (grade_from >= 1 and grade_to <= 12);
