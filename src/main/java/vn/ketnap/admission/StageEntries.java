package vn.ketnap.admission;

import org.springframework.data.jpa.repository.JpaRepository;

interface StageEntries extends JpaRepository<StageEntry, Long> {}
