// Fitted into its frame, a long process has letters nobody can read. It starts large enough instead, at its beginning, and is
// moved with the mouse.

const READABLE = 0.8;

function ReadableDiagram(eventBus, canvas) {
  eventBus.on('import.done', () => setTimeout(() => {
    const box = canvas.viewbox();
    if (box.scale >= READABLE || new URLSearchParams(location.hash.split('?')[1]).has('viewbox')) return;
    const { inner } = box;
    const width = box.outer.width / READABLE;
    const height = box.outer.height / READABLE;
    const margin = 20;
    canvas.viewbox({ x: inner.x - margin, y: inner.y + Math.min(0, (inner.height - height) / 2) - (inner.height > height ? margin : 0), width, height });
  }, 100));
}

ReadableDiagram.$inject = ['eventBus', 'canvas'];

export default { __init__: ['readableDiagram'], readableDiagram: ['type', ReadableDiagram] };
