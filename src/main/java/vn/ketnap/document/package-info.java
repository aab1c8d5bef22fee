/** The papers of a dossier: which ones belong to it, which are there, and their scans. */
package vn.ketnap.document;
