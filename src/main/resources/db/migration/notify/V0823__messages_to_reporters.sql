-- Messages go to the number that stands sealed on a report too, where nobody of the register is known.
alter table delivery drop constraint delivery_recipient_check;
alter table delivery add constraint delivery_recipient_check
  check (recipient ~ '^(account|person|contact|group|guest|reporter):');
