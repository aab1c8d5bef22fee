/** The register of members follows the cases: whom they bring, confirm and take out. */
package vn.ketnap.procedure.membership;
