/**
 * The register of units (a tree with periods of validity), of officers with their roles, and of Party members,
 * filled from a spreadsheet. Knows nothing about cases or the engine.
 */
package vn.ketnap.organization;
