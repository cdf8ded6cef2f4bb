package org.crediteasyloan.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;

/** Lets one command at a time change what runs. The system gives it back when the command ends, however it ends. */
record CommandLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static CommandLock take(PlatformLayout layout) throws IOException {
        Files.createDirectories(layout.home());
        Path file = layout.home().resolve("command.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new PlatformFailure(
                    "Another ./platform command is at work in this tree; wait for it to end, then try again.");
        }
        return new CommandLock(channel, lock);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
