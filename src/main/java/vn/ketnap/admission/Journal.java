package vn.ketnap.admission;

import org.springframework.data.jpa.repository.JpaRepository;

interface Journal extends JpaRepository<JournalEntry, Long> {}
