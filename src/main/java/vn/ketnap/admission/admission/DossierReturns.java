package vn.ketnap.admission.admission;

import org.springframework.data.jpa.repository.JpaRepository;

interface DossierReturns extends JpaRepository<DossierReturn, Long> {}
