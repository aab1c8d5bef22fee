/**
 * New law in the running application: rule tables go out as a spreadsheet, come back changed, are checked and tried, and hold once
 * a second administrator has released them.
 */
package vn.ketnap.amendment;
