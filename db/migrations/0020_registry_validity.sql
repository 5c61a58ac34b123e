-- Districts come and go like regions; they have an English name too.
alter table districts
  add column name_en text not null,
  add column valid_from date not null,
  add column valid_to date check (valid_to > valid_from);

-- Substitute days are computed by the rule, never stored. A day off (Orthodox Christmas, Kurban Ait) is not moved from a
-- weekend, a holiday is; a day the Government moved names the act that moved it (Labour Code, art. 85).
alter table days_off
  drop constraint days_off_kind_check,
  add constraint days_off_kind_check check (kind in ('holiday', 'day-off', 'moved-rest', 'moved-work')),
  add column act text,
  add constraint days_off_act check ((kind in ('moved-rest', 'moved-work')) = (act is not null));
