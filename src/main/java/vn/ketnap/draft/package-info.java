/** Half-filled forms: each belongs to one person and one task, is kept encrypted and ends with the task. */
package vn.ketnap.draft;
