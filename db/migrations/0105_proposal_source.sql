-- Which table a line was brought by; null where it was typed.
alter table proposals add column source uuid references table_imports (id);
