package vn.ketnap.backup;

import java.nio.file.Path;
import java.util.List;

/**
 * What was put into the empty folder.
 *
 * @param manifest what the copy was when it was made
 * @param differences what is otherwise now, in Vietnamese; empty when all is as it was
 * @param papers how many papers were compared with their hashes
 * @param heldMails mails that waited in the copy and are not sent any more
 */
record Restored(Path folder, Manifest manifest, List<String> differences, int papers, int heldMails) {}
