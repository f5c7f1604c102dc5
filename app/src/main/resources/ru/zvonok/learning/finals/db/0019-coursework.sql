--liquibase formatted sql

--changeset finals:coursework
comment on column finals.period_mark.period_id is 'a period of the calendar; -1 the year, -2 the exam, -3 the final mark, -4 the coursework of a study group';
