-- Every version of a procedure that any case may have been opened with: its texts, word for word.
-- What came with the program has no drafter. A version is published by somebody else than its drafter.
create table procedure_version (
  procedure text collate "C" not null,
  number int not null check (number >= 1),
  hash text collate "C" not null,
  files text not null,
  drafted_by uuid,
  drafted_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (procedure, number),
  check (approved_by <> drafted_by),
  check (drafted_by is null or (approved_by is null) = (approved_at is null))
);
call open_table('procedure_version', app => 'select, insert, update', whole => 'select, insert');
