package vn.ketnap.training;

import vn.ketnap.procedure.casefile.CaseFile;

/** A person in a class whose case is still running. */
record Student(Enrolment enrolment, CaseFile file, String cellName) {

    String name() {
        return file.applicant().fullName();
    }

    GradeClass.Line line() {
        return new GradeClass.Line(enrolment.id(), name(), cellName);
    }
}
