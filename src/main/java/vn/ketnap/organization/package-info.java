/**
 * The register of units (a tree with periods of validity), of officers with their roles, and of Party members. Knows
 * nothing about cases or the engine, nor how the register is filled.
 */
package vn.ketnap.organization;
