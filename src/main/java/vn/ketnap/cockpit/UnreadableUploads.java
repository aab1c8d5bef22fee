package vn.ketnap.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Uploads that fail before a controller sees them. */
@RestControllerAdvice
class UnreadableUploads {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void damaged(MultipartException e) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    void tooLarge(MaxUploadSizeExceededException e) {}
}
