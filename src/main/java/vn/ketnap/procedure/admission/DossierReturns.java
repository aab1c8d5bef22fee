package vn.ketnap.procedure.admission;

import org.springframework.data.jpa.repository.JpaRepository;

interface DossierReturns extends JpaRepository<DossierReturn, Long> {}
