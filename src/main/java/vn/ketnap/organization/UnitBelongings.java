package vn.ketnap.organization;

import java.util.Collection;
import java.util.List;

/** Port to what hangs on units and on their cases: an import names it, each with what becomes of it, before anything moves. */
public interface UnitBelongings {

    /** Changes nothing. */
    List<CaseMoves.Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves);
}
