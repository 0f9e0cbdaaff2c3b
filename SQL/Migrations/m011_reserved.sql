-- Kept free.
DO $$ BEGIN END $$;
