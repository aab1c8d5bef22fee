package vn.ketnap.cockpit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.ketnap.engine.web.Answers;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.answer.ApiAnswer;

/** Our own controllers refuse in the same words as the rest of the interface. */
@RestControllerAdvice
class ApiAdvice extends ResponseEntityExceptionHandler {

    private final Answers answers;

    ApiAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e, WebRequest request) {
        return answer(e, HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(NoSuchElementException e, WebRequest request) {
        return answer(e, HttpStatus.NOT_FOUND, HttpHeaders.EMPTY, request);
    }

    /** An upload that cannot be taken apart; one that is too large has its own answer. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException e, WebRequest request) {
        return answer(e, HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        return answer(e, HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, status, headers, request);
    }

    private ResponseEntity<Object> answer(Exception e, HttpStatusCode status, HttpHeaders headers, WebRequest request) {
        HttpServletRequest sent = ((ServletWebRequest) request).getRequest();
        ApiAnswer answer = answers.to(sent, status.value(), e, "");
        return ResponseEntity.status(answer.type().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
