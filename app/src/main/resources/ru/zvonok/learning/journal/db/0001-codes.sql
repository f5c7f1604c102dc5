--liquibase formatted sql

--changeset journal:codes
create schema journal;
comment on schema journal is 'What happened at a lesson: topic, homework, attendance, marks';

create table journal.assignment_type (
  id smallint primary key,
  position smallint not null,
  weight smallint not null check (weight between 1 and 100),
  control boolean not null,
  short_name text not null,
  short_name_en text not null,
  name text not null,
  name_en text not null
);
comment on table journal.assignment_type is 'REGIONAL. Kinds of work with their usual weight; control works count for the final mark of a college. A region adds from 17 up';
insert into journal.assignment_type (id, position, weight, control, short_name, short_name_en, name, name_en) values
  (1, 70, 2, true, 'П/р', 'Prac', 'Практическая работа', 'Practical work'),
  (2, 60, 2, true, 'Т/р', 'Topic', 'Тематическая работа', 'Topic test'),
  (3, 20, 1, false, 'Д/з', 'Hw', 'Домашнее задание', 'Homework'),
  (4, 30, 3, true, 'К/р', 'Test', 'Контрольная работа', 'Written test'),
  (5, 40, 2, true, 'С/р', 'Quiz', 'Самостоятельная работа', 'Independent work'),
  (6, 80, 2, true, 'Л/р', 'Lab', 'Лабораторная работа', 'Laboratory work'),
  (7, 100, 2, false, 'Пр.', 'Proj', 'Проект', 'Project'),
  (8, 110, 2, false, 'Дикт.', 'Dict', 'Диктант', 'Dictation'),
  (9, 120, 1, false, 'Реф.', 'Essay', 'Реферат', 'Paper'),
  (10, 10, 1, false, 'Отв.', 'Ans', 'Ответ на уроке', 'Answer in class'),
  (11, 130, 2, false, 'Соч.', 'Comp', 'Сочинение', 'Composition'),
  (12, 140, 2, false, 'Изл.', 'Retell', 'Изложение', 'Written retelling'),
  (13, 90, 3, true, 'Зач.', 'Credit', 'Зачёт', 'Credit test'),
  (14, 50, 2, true, 'Тест', 'Quest', 'Тестирование', 'Questionnaire test'),
  (16, 150, 1, false, 'ДКР', 'Diag', 'Диагностическая контрольная работа', 'Diagnostic test');

create table journal.attendance_code (
  id smallint primary key,
  absence boolean not null,
  excused boolean not null,
  late boolean not null,
  by_teacher boolean not null,
  open boolean not null,
  sign text not null constraint attendance_code_sign_key unique,
  typed text not null,
  name text not null,
  name_en text not null
);
comment on table journal.attendance_code is 'REGIONAL. Attendance signs. absence: counts as missed; open: the reason is not yet known; by_teacher: the teacher of the lesson sets it, all others need the right to settle reasons; typed: spellings in lower case, parted by spaces';
insert into journal.attendance_code (id, absence, excused, late, by_teacher, open, sign, typed, name, name_en) values
  (1, true, false, false, true, true, 'ОТ', 'от н', 'отсутствует, причина не указана', 'absent, reason not given'),
  (2, true, true, false, false, false, 'УП', 'уп', 'отсутствует по уважительной причине', 'absent with a good reason'),
  (3, true, true, false, false, false, 'Б', 'б', 'болеет', 'ill'),
  (4, true, false, false, false, false, 'НП', 'нп', 'отсутствует без уважительной причины', 'absent without a good reason'),
  (5, false, false, true, true, false, 'ОП', 'оп', 'опоздал', 'late'),
  (6, false, false, false, false, false, 'ОСВ', 'осв', 'освобождён', 'exempt');

grant select on journal.assignment_type, journal.attendance_code to zvonok_app, zvonok_municipal, zvonok_region;
