-- When somebody deleted it; what is deleted is in no list, can be restored, and is removed for good after some weeks.

alter table runs add column deleted timestamp with time zone;
alter table views add column deleted timestamp with time zone;
