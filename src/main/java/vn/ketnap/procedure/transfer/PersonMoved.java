package vn.ketnap.procedure.transfer;

import vn.ketnap.procedure.casefile.CaseFile;

/** Other units handle the case because the person moved, not the units: published after the tasks have gone along. */
public record PersonMoved(CaseFile file) {}
