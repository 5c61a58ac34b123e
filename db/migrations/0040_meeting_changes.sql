-- The reason of an off-schedule meeting in both languages, and from where an announced meeting was moved.

alter table meetings add off_schedule_reason_ru text;
alter table meetings add check (off_schedule_reason_ru is null or off_schedule_reason is not null);

alter table meeting_changes add was_place_kk text, add was_place_ru text;
alter table meeting_changes add check ((was_place_kk is null) = (was_place_ru is null));
alter table meeting_changes add check (kind not in ('postponed', 'moved', 'cancelled')
  or (reason_kk is not null and reason_ru is not null));
create trigger meeting_changes_are_kept before update or delete on meeting_changes
  for each row execute function refuse_change();

-- One meeting for an entry, unless it was cancelled.
create unique index meetings_one_for_entry on meetings (entry) where status <> 'cancelled';
