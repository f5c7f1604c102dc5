--liquibase formatted sql

--changeset journal:taken-back
alter table journal.lesson_history drop constraint lesson_history_kind_check;
alter table journal.lesson_history add constraint lesson_history_kind_check
  check (kind in ('TOPIC', 'REMOTE', 'HOMEWORK', 'WORK', 'FILE', 'COMMENT', 'ATTENDANCE', 'ANSWER'));

alter table journal.rollback_line drop constraint rollback_line_kind_check;
alter table journal.rollback_line add constraint rollback_line_kind_check
  check (kind in ('CELL', 'PERIOD_MARK', 'TOPIC', 'REMOTE', 'HOMEWORK', 'WORK', 'FILE', 'COMMENT', 'ATTENDANCE', 'ANSWER'));
