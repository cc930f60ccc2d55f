-- What one home was billed for and paid, for who has it before him (000-039).
create index bill_home on bill (home_id, due);
