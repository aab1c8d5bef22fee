package vn.ketnap.model;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Reads a diagram as geometry and says what makes it hard to follow; each finding is a sentence, none means readable. */
final class Drawing {

    private final Collection<SequenceFlow> flows;
    private final Collection<FlowNode> nodes;
    private final Collection<StartEvent> starts;

    Drawing(BpmnModelInstance model) {
        flows = model.getModelElementsByType(SequenceFlow.class);
        nodes = model.getModelElementsByType(FlowNode.class);
        starts = model.getModelElementsByType(StartEvent.class);
    }

    /** Sequence flows that touch one another; two flows may share neither a point nor a stretch. */
    List<String> crossings() {
        List<String> found = new ArrayList<>();
        List<SequenceFlow> all = List.copyOf(flows);
        for (int i = 0; i < all.size(); i++) {
            for (SequenceFlow other : all.subList(i + 1, all.size())) {
                if (touch(all.get(i), other)) {
                    found.add(all.get(i).getId() + " touches " + other.getId());
                }
            }
        }
        return found;
    }

    /** Sequence flows drawn through an element they do not belong to, and slanted ones. */
    List<String> badRoutes() {
        List<String> found = new ArrayList<>();
        for (SequenceFlow flow : flows) {
            for (Line2D part : parts(flow)) {
                if (part.getX1() != part.getX2() && part.getY1() != part.getY2()) {
                    found.add(flow.getId() + " is slanted");
                }
                nodes.stream()
                        .filter(node -> !belongs(flow, node) && part.intersects(box(node)))
                        .forEach(node -> found.add(flow.getId() + " runs through " + node.getId()));
            }
        }
        return found;
    }

    /** Elements that lie on one another; a boundary event lies on its activity, a subprocess holds its content. */
    List<String> overlaps() {
        List<String> found = new ArrayList<>();
        List<FlowNode> all = List.copyOf(nodes);
        for (int i = 0; i < all.size(); i++) {
            FlowNode one = all.get(i);
            all.subList(i + 1, all.size()).stream()
                    .filter(other -> !attached(one, other) && !attached(other, one) && box(one).intersects(box(other)))
                    .forEach(other -> found.add(one.getId() + " lies on " + other.getId()));
        }
        return found;
    }

    /**
     * Flows that lead left without need. Only a loop may lead back, and the way from the start along the default
     * answers leads right all the way.
     */
    List<String> backwards() {
        Set<SequenceFlow> usual = usualWay();
        return flows.stream()
                .filter(flow -> box(flow.getTarget()).getCenterX()
                        < box(flow.getSource()).getCenterX())
                .filter(flow -> usual.contains(flow) || !reaches(flow.getTarget(), flow.getSource()))
                .map(flow -> flow.getId() + " leads left")
                .toList();
    }

    private Set<SequenceFlow> usualWay() {
        Set<SequenceFlow> way = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            SequenceFlow usual = node instanceof ExclusiveGateway gateway ? gateway.getDefault() : null;
            node.getOutgoing().stream()
                    .filter(flow -> usual == null || flow.equals(usual))
                    .filter(way::add)
                    .forEach(flow -> open.push(flow.getTarget()));
        }
        return way;
    }

    private static boolean reaches(FlowNode from, FlowNode to) {
        Set<FlowNode> seen = new HashSet<>(Set.of(from));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.equals(to)) {
                return true;
            }
            node.getSucceedingNodes().list().stream().filter(seen::add).forEach(open::push);
        }
        return false;
    }

    private static boolean touch(SequenceFlow one, SequenceFlow other) {
        return parts(one).stream().anyMatch(a -> parts(other).stream().anyMatch(a::intersectsLine));
    }

    private static boolean belongs(SequenceFlow flow, FlowNode node) {
        FlowNode source = flow.getSource();
        return node.equals(source)
                || node.equals(flow.getTarget())
                || attached(source, node)
                || source.getParentElement().equals(node);
    }

    private static boolean attached(FlowNode inner, FlowNode outer) {
        return inner instanceof BoundaryEvent event && event.getAttachedTo().equals(outer)
                || outer instanceof SubProcess && inner.getParentElement().equals(outer);
    }

    private static List<Line2D> parts(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
        List<Line2D> parts = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint a = points.get(i - 1);
            Waypoint b = points.get(i);
            parts.add(new Line2D.Double(a.getX(), a.getY(), b.getX(), b.getY()));
        }
        return parts;
    }

    private static Rectangle2D box(FlowNode node) {
        Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
