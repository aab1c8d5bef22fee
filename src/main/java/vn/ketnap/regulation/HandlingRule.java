package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/**
 * Which cell considers a person.
 *
 * @param residential true when it is the cell of a village or quarter, false when it is not, null when it may be any
 * @param blocking whether another cell is refused; else it needs a reason
 * @param remarks whether other places remark on the person in writing
 */
public record HandlingRule(Place place, Boolean residential, boolean blocking, boolean remarks, LegalBasis basis) {

    /** The kinds of cells. */
    public enum Place implements Labelled {
        OWN("chi bộ nơi công tác, học tập hoặc cư trú"),
        SCHOOL("chi bộ của trường"),
        SECONDMENT("chi bộ nơi biệt phái"),
        RESIDENCE("chi bộ nơi cư trú"),
        WORK("chi bộ nơi làm việc"),
        ZONE("chi bộ của đảng ủy khu công nghiệp"),
        ASSIGNED("chi bộ được cấp ủy cấp trên giao");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether a cell of that sort may be the one. */
    public boolean admits(boolean residentialCell) {
        return residential == null || residential == residentialCell;
    }
}
