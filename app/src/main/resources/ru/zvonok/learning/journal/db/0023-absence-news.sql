--liquibase formatted sql

--changeset journal:absence-news
create table journal.absence_news (
  organisation_id bigint not null,
  student_id bigint not null,
  day date not null,
  what text not null check (what in ('ABSENCE', 'LATE')),
  due_at timestamptz,
  told_at timestamptz,
  primary key (organisation_id, student_id, day, what)
);
create index absence_news_due_idx on journal.absence_news (organisation_id, due_at) where due_at is not null;
comment on table journal.absence_news is 'TENANT. What guardians are told of a child and a day: due_at, when somebody looks what stands in the journal and tells it; told_at, since when they know';
call tenancy.protect('journal.absence_news');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.absence.notice-delay-minutes', '2020-09-01', '10', 'Сколько минут ждёт сообщение семье об отсутствии: ошибка, исправленная сразу, никого не тревожит'),
  ('PRODUCT', 'journal.excuse.own-from-age', '2020-09-01', '18', 'С какого возраста обучающийся сам пишет записку об отсутствии, а семье о пропусках не сообщают (ГК РФ, статья 21)');
