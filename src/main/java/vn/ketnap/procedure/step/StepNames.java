package vn.ketnap.procedure.step;

/** Port to the models of the procedure, which name the steps. */
public interface StepNames {

    /** Vietnamese name of a step as it stands in task lists; the id itself for one that no model knows. */
    String of(String stepId);
}
