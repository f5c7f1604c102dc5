--liquibase formatted sql

--changeset concerns:own-schema
create schema concerns;
comment on schema concerns is 'What families say is wrong, and what they are answered';
grant usage on schema concerns to zvonok_app, zvonok_municipal, zvonok_region;
alter table journal.concern set schema concerns;
alter sequence journal.concern_seq set schema concerns;

--changeset concerns:own-words
update tenancy.regional_rule set key = 'concerns.deadline-days' where key = 'journal.concern.deadline-days';
update notification.notice
   set kind = case kind when 'journal.concern-notice' then 'concerns.notice' else 'concerns.reply' end,
       text_key = case text_key
         when 'journal.bell.concern' then 'concerns.bell.sent'
         when 'journal.bell.access' then 'concerns.bell.access'
         else replace(text_key, 'journal.bell.concern-', 'concerns.bell.') end
 where kind in ('journal.concern-notice', 'journal.concern-reply');
update notification.usual set kind = case kind when 'journal.concern-notice' then 'concerns.notice' else 'concerns.reply' end
 where kind in ('journal.concern-notice', 'journal.concern-reply');
update notification.choice set kind = case kind when 'journal.concern-notice' then 'concerns.notice' else 'concerns.reply' end
 where kind in ('journal.concern-notice', 'journal.concern-reply');
update notification.letter set kind = case kind when 'journal.concern-notice' then 'concerns.notice' else 'concerns.reply' end
 where kind in ('journal.concern-notice', 'journal.concern-reply');
update audit.entry
   set event = case event when 'journal.concerns-read' then 'concerns.read' else replace(event, 'journal.concern-', 'concerns.') end
 where school_year >= 2026
   and event in ('journal.concerns-read', 'journal.concern-sent', 'journal.concern-looked-at', 'journal.concern-answered');
